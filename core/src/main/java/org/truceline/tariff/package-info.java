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
/// is not
/// known is named, and never counted as zero.
@NullMarked
package org.truceline.tariff;

import org.jspecify.annotations.NullMarked;
