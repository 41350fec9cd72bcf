/// Export controls, listings and import bars: what is asked of goods that go from one country to another on a day.
///
/// [Controls] is the door. `Controls.on(view, when)` is the table of a day: where each measure stands, with the
/// inquiries and the trade figures beside. `Controls.in(view).answer(export)` is the answer for one export: a [Verdict]
/// for each measure that names the goods or the party, with what is required at least and at most.
///
/// ```java
/// Export.Goods goods = ItemBook.of(ledger).named("dysprosium");
/// AsOf day = AsOf.parse("2026-10-09");
/// ControlAnswer answer = Controls.in(View.of(ledger)).answer(new Export(goods, "CN", "US", day, null, Map.of()));
/// ```
///
/// Goods are found by [ItemBook]. A customs code only hints at goods: what it finds may ask, and never surely. A list
/// that is not carried whole says nothing by its silence.
@NullMarked
package org.truceline.control;

import org.jspecify.annotations.NullMarked;
