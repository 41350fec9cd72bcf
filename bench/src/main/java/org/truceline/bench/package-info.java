/// How fast answers are. `bench/run.sh` runs it; no test does.
@NullMarked
package org.truceline.bench;

import org.jspecify.annotations.NullMarked;
