package org.truceline.ledger;

/// A short text in the three languages of the ledger.
public record Name(String en, String ja, String zh) {

    public String in(Language language) {
        return switch (language) {
            case EN -> en;
            case JA -> ja;
            case ZH -> zh;
        };
    }
}
