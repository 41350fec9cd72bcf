package org.truceline.portfee;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.truceline.Ledgers;
import org.truceline.ledger.Reading;

/// Runs the acceptance cases of ships' calls that lie beside the measures.
final class CallCasesTest {

    private static final List<Object> ALL = new CallCases(Ledgers.shipped()).readAll(Ledgers.directory());

    static Stream<CallCases.Check> checks() {
        return ALL.stream().filter(CallCases.Check.class::isInstance).map(CallCases.Check.class::cast);
    }

    static Stream<CallCases.History> histories() {
        return ALL.stream().filter(CallCases.History.class::isInstance).map(CallCases.History.class::cast);
    }

    @ParameterizedTest
    @MethodSource("checks")
    void aCallOwesWhatSomebodyExpects(CallCases.Check check) {
        CallAnswer answer = CallAnswer.of(check.fees(), check.call(), check.years());
        check.expect().forEach((key, value) -> assertThat(found(key, answer))
                .as(key + " of " + check.name())
                .isEqualTo(value));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void callsOfAShipOweWhatSomebodyExpects(CallCases.History history) {
        List<CallAnswer> answers = Voyages.of(history.fees(), history.years()).answers(history.calls());
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < answers.size(); i++) {
            CallAnswer answer = answers.get(i);
            String name = "call " + (i + 1) + " of " + history.name();
            history.expect().get(i).forEach((key, value) -> assertThat(found(key, answer))
                    .as(key + " of " + name)
                    .isEqualTo(value));
            BigDecimal amount = answer.now().amount();
            total = amount == null ? total : total.add(amount);
        }
        if (history.total() != null) {
            assertThat(total.toPlainString()).as(history.name()).isEqualTo(history.total());
        }
    }

    /// What the answer says under a key of a case.
    private static Object found(String key, CallAnswer answer) {
        CallFee fee = answer.now();
        return switch (key) {
            case "outcome" -> fee.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-');
            case "fee" -> String.valueOf(fee.amount());
            case "books" -> fee.fee().lowest().toPlainString();
            case "measure" ->
                fee.measure() == null ? "none" : fee.measure().id().text();
            case "layer" -> fee.layer() == null ? "none" : fee.layer().id();
            case "exemption" ->
                fee.exemption() == null ? "none" : fee.exemption().id();
            case "lowest" -> fee.fee().lowest().toPlainString();
            case "highest" -> String.valueOf(fee.fee().highest());
            case "missing" ->
                fee.missing().stream().map(Object::toString).sorted().toList();
            case "assumed" ->
                fee.assumed().stream().map(Object::toString).sorted().toList();
            case "readings" -> fee.readings().stream().map(Reading::id).sorted().toList();
            case "deferred" ->
                fee.deferred() == null ? "none" : fee.deferred().lowest().toPlainString();
            case "cap" -> fee.cap() == null ? "none" : fee.cap().state().name().toLowerCase(Locale.ROOT);
            case "basis" ->
                fee.arms().stream()
                        .filter(Arm::decides)
                        .map(Arm::per)
                        .findFirst()
                        .orElse("none");
            case "break-even" -> String.valueOf(fee.arms().getLast().breakEven());
            case "file-by" -> String.valueOf(fee.fileBy());
            case "until" -> suspension(fee).until().toString();
            case "beneath" -> Objects.requireNonNull(suspension(fee).beneath()).id();
            case "returns" -> suspension(fee).returns().fee().lowest().toPlainString();
            case "earlier" ->
                answer.earlier().map(one -> String.valueOf(one.amount())).orElse("none");
            case "next" -> answer.next().map(one -> one.at().toString()).orElse("none");
            case "alternatives" -> {
                List<Object> found = new ArrayList<>();
                answer.alternatives()
                        .forEach(other -> found.add(Map.of(
                                other.standing().name().toLowerCase(Locale.ROOT),
                                String.valueOf(other.fee().amount()))));
                yield found;
            }
            default -> throw new IllegalArgumentException("a case expects an unknown " + key);
        };
    }

    private static Suspension suspension(CallFee fee) {
        return Objects.requireNonNull(fee.suspended(), "nothing is suspended");
    }
}
