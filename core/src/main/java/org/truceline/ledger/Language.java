package org.truceline.ledger;

/// The languages every name in the ledger is written in.
public enum Language {
    EN("en"),
    JA("ja"),
    ZH("zh");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /// IETF tag: `en`, `ja`, `zh`.
    public String tag() {
        return tag;
    }
}
