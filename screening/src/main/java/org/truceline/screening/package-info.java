/// Names against listings, across scripts.
///
/// [Screener] is the door: it holds the [ListedNames]s and answers a name with a [Screening], whose [Hit]s say which
/// listed
/// name was met, how alike the two are, and which parts matched and how.
///
/// ```java
/// Screener screener = Screener.of(listings);
/// Screening answer = screener.screen("深圳市大疆创新科技有限公司");
/// ```
///
/// On the way a name is spelled out ([Spelling]: forms of one letter, traditional and Japanese characters, sounds),
/// read
/// into tokens ([NameReader], which knows legal forms, places, numbers and common words from the [Lexicon]), and made
/// into the units by which names can meet ([Units]). [Comparison] scores two names; what each part weighs stands in
/// [Weights], a file. [NameIndex] finds the listed names that can reach the threshold and loses none of them.
@NullMarked
package org.truceline.screening;

import org.jspecify.annotations.NullMarked;
