package org.truceline.ledger;

/// What sort of rule a measure is. It fixes under which key a layer states its value.
public enum MeasureKind {
    DUTY("duty", "rate"),
    OWNERSHIP_RULE("ownership-rule", "rule"),
    PORT_FEE("port-fee", "fee"),
    USER_FEE("user-fee", "charge"),
    TAX("tax", "tax"),
    CONTROL("control", "requirement"),
    LISTING("listing", "effect"),
    COMMITMENT("commitment", "target"),
    IMPORT_BAR("import-bar", "bar");

    private final String text;
    private final String valueKey;

    MeasureKind(String text, String valueKey) {
        this.text = text;
        this.valueKey = valueKey;
    }

    /// The word for it in files and answers.
    public String text() {
        return text;
    }

    /// The key under which a layer of this kind gives its value.
    public String valueKey() {
        return valueKey;
    }
}
