/// Answers as people and programs read them: JSON objects by the schemas in `docs/schema/`, and words in three
/// languages.
///
/// The command line, the server and reports share this module, so that one answer reads the same everywhere. JSON
/// starts at
/// [org.truceline.answers.Json], words at [org.truceline.answers.Phrases].
@NullMarked
package org.truceline.answers;

import org.jspecify.annotations.NullMarked;
