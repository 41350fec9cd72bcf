/// The one idea: what a stack of dated layers asks of a case at an instant, in a view.
///
/// A [View] fixes what was known when, how firm statements must be, and a scenario. It gives a [Timeline] for each
/// measure,
/// and a timeline folds to the layer on top:
///
/// ```java
/// View view = View.of(ledger).known(AsOf.parse("2025-11-14"));
/// Fold fold = view.timeline(measure).at(Case.allGoods("CN", instant));
/// ```
///
/// There is no word here for "suspended" or "expired" beyond what a layer's act says; a lapse is an `until` that has
/// passed.
@NullMarked
package org.truceline.timeline;

import org.jspecify.annotations.NullMarked;
