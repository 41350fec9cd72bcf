package org.truceline.ledger.source;

import java.util.List;

/// A ledger that cannot be used, with every fault found in it.
public final class LedgerFaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    LedgerFaultException(List<Problem> problems) {
        super(problems.size() + " fault(s) in the ledger; the first: " + problems.getFirst());
        this.problems = List.copyOf(problems);
    }

    /// All faults, ordered by file and line.
    public List<Problem> problems() {
        return problems;
    }
}
