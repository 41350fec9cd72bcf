package org.truceline.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.truceline.Ledgers;
import org.truceline.ledger.Ledger;

/// Runs the acceptance cases that lie beside the measures (`docs/guide/cases.md`).
class CasesTest {

    @TestFactory
    Stream<DynamicContainer> casesBesideTheMeasures() {
        Ledger ledger = Ledgers.shipped();
        Map<String, List<CaseFile.Check>> files = CaseFile.readAll(Ledgers.directory());
        assertThat(files).as("files of cases").isNotEmpty();
        return files.entrySet().stream()
                .map(file -> DynamicContainer.dynamicContainer(
                        file.getKey(),
                        file.getValue().stream()
                                .map(check -> DynamicTest.dynamicTest(
                                        check.title(), () -> assertThat(CaseAnswers.differences(ledger, check))
                                                .as("%s, case \"%s\"", file.getKey(), check.title())
                                                .isEmpty()))));
    }

    @Test
    void anUnknownKeyIsRefusedWithTheFileTheCaseAndTheKeysAllowed() {
        assertThatThrownBy(() -> CaseFile.read("us/x.cases.yaml", """
                        cases:
                          - name: "T-shirt"
                            given: {to: US, code: "6109.10.00", origin: CN, on: 2025-02-01, value: "1", colour: red}
                            expect: {outcome: answered}
                            source: constructed
                        """))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("us/x.cases.yaml", "case \"T-shirt\"", "unknown key \"colour\"", "quantities");
    }

    @Test
    void aCaseWithoutSourceIsRefused() {
        assertThatThrownBy(() -> CaseFile.read("us/x.cases.yaml", """
                        cases:
                          - name: "T-shirt"
                            given: {to: US, code: "6109.10.00", origin: CN, on: 2025-02-01, value: "1"}
                            expect: {outcome: answered}
                        """))
                .hasMessage("us/x.cases.yaml, case \"T-shirt\": source is missing");
    }

    @Test
    void aCaseThatExpectsNothingIsRefused() {
        assertThatThrownBy(() -> CaseFile.read("us/x.cases.yaml", """
                        cases:
                          - name: "T-shirt"
                            given: {to: US, code: "6109.10.00", origin: CN, on: 2025-02-01, value: "1"}
                            source: constructed
                        """))
                .hasMessage("us/x.cases.yaml, case \"T-shirt\": give expect, days or edges");
    }
}
