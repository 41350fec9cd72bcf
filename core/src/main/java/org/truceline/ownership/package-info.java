/// Who is covered because of who owns them.
///
/// [RuleOnDay] is the rule: a test of ownership of the ledger as it stands in a view on a day. [Holdings] says who
/// holds how
/// much of whom, [Owners] from whom the rule starts. [Coverage] applies the one to the other and is the door; a
/// [Finding] says
/// why, with the proof.
///
/// ```java
/// Measure measure = RuleOnDay.find(ledger, "bis-affiliates").orElseThrow();
/// RuleOnDay rule = RuleOnDay.of(view, measure, AsOf.parse("2025-10-15")).orElseThrow();
/// Holdings holdings = new Holdings.Builder()
///         .add(StakeKind.EQUITY, 0, 1, Percent.of(new BigDecimal("50")), 1)
///         .build(2);
/// Coverage coverage = Coverage.of(rule.rule(), holdings, Owners.of(0));
/// coverage.outcome(1);         // COVERED
/// coverage.finding(1).proof(); // the one stake
/// ```
///
/// Inside, [Cascade] finds the set of covered parties for rules in which a covered holder counts in full, [LookThrough]
/// the
/// shares for those in which stakes are multiplied, [Proof] the stakes that prove an outcome.
@NullMarked
package org.truceline.ownership;

import org.jspecify.annotations.NullMarked;
