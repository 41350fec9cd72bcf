/// What was promised and whether the law shows it: the status of each provision is derived from what it leads one to
/// expect of
/// a measure, a published figure or an event, never written down.
///
/// [org.truceline.agreement.AgreementState] is an agreement with its promises,
/// [org.truceline.agreement.CommitmentState] a promise
/// to buy, [org.truceline.agreement.EventState] something that happens on a date, [org.truceline.agreement.TalkState] a
/// meeting.
@NullMarked
package org.truceline.agreement;

import org.jspecify.annotations.NullMarked;
