/// Codes of goods: what a classification number is, apart from any schedule or list.
@NullMarked
package org.truceline.goods;

import org.jspecify.annotations.NullMarked;
