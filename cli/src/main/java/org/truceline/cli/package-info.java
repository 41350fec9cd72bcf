/// The command line. [org.truceline.cli.Truceline] is `main`; each command is one class that turns arguments into a
/// question,
/// asks core, and hands the answer to a writer. No command decides law.
@NullMarked
package org.truceline.cli;

import org.jspecify.annotations.NullMarked;
