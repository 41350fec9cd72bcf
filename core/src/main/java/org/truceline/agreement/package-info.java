/// What was promised and whether the law shows it: the status of each provision is derived from what it leads one to expect of
/// a measure, never written down.
@NullMarked
package org.truceline.agreement;

import org.jspecify.annotations.NullMarked;
