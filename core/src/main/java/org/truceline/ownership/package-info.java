/// Who is covered because of who owns them.
///
/// [RuleOnDay] is the rule: a test of ownership of the ledger as it stands in a view on a day.
///
/// ```java
/// Measure measure = RuleOnDay.find(ledger, "bis-affiliates").orElseThrow();
/// RuleOnDay rule = RuleOnDay.of(view, measure, AsOf.parse("2025-10-15")).orElseThrow();
/// rule.rule().threshold();   // 50
/// rule.applied();            // YES
/// ```
@NullMarked
package org.truceline.ownership;

import org.jspecify.annotations.NullMarked;
