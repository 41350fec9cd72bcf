/// What goods owe on entry: the assessment of one line, and the headline rate on goods in general.
///
/// [org.truceline.tariff.Tariff] is the door:
///
/// ```java
/// Tariff tariff = Tariff.of(Party.US, View.of(ledger));
/// Assessment assessment = tariff.assess(line);
/// ```
///
/// An assessment is a list of components and of duties that do not apply, each with the layer or row that decided; what
/// is not known is named, and never counted as zero.
///
/// An answer is made in two steps. *Resolving* asks what the law says, and no amount: `Judge` takes each duty alone,
/// `Combination` applies the relations, and a `Program` comes out, in which the part of the value that a duty reaches
/// is a `Part`, not a sum of money. *Pricing* takes the program, the base rate and the amounts of the line, and makes
/// the components; `Bounding` prices a program in every way in which its doubtful duties may turn out.
///
/// | to add | write |
/// | --- | --- |
/// | another way in which a duty reaches less than the whole | a record of `Part`, with what it is of a line and its
/// name |
/// | another way in which duties combine | a record of `Relation.Rule`, a case in `Combination.combine` that changes
/// verdicts or parts, the decoder's line |
/// | a limit on what the base duty reaches | the `base` of `Program`, which pricing already obeys |
/// | another reason for owing nothing | a record of `Reason`; the compiler names every place that must know it |
@NullMarked
package org.truceline.tariff;

import org.jspecify.annotations.NullMarked;
