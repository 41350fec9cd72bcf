/// Where a measure stands, what comes next, what lapses, and what became known: the timeline told to a person.
///
/// [org.truceline.outlook.MeasureState] is the state of one measure at an instant, [org.truceline.outlook.Lapse] an end
/// ahead,
/// [org.truceline.outlook.News] what a span of days made known.
@NullMarked
package org.truceline.outlook;

import org.jspecify.annotations.NullMarked;
