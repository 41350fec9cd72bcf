/// Texts as people mistype them: [Likeness] tells how far two are apart, and offers the nearest of many.
@NullMarked
package org.truceline.text;

import org.jspecify.annotations.NullMarked;
