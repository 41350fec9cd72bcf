/// Reading a ledger: from YAML and CSV files, or from `ledger.bin`, the dump that programs load.
///
/// The public door is [org.truceline.ledger.source.LedgerReader]. Both forms become the same tree of nodes with file,
/// line
/// and column, which one decoder turns into the ledger; all faults of all files are collected and reported at once.
@NullMarked
package org.truceline.ledger.source;

import org.jspecify.annotations.NullMarked;
