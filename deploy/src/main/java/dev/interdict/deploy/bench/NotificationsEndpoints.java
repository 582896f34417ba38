package dev.interdict.deploy.bench;

import dev.interdict.deploy.Pause;
import dev.interdict.deploy.bench.NotificationsBench.Row;
import dev.interdict.deploy.bench.NotificationsBench.Setting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Fifty endpoints hear of every alert, all well or one of them dead, in turns: what the others notice of it. */
record NotificationsEndpoints(Setting setting) {

    private static final int WELL = 49;
    private static final int PAIRS = 5;
    private static final int ALERTS = 24;
    private static final Duration EVERY = Duration.ofMillis(250);
    private static final Duration STANDSTILL = Duration.ofSeconds(20);

    /** How long the slowest of a hundred messages to those that are well took, and what became of all of them. */
    private record Round(double p99, int lost, int twice) {}

    void run() {
        round("warm-up", true);
        var without = new ArrayList<Round>();
        var with = new ArrayList<Round>();
        for (int pair = 0; pair < PAIRS; pair++) {
            without.add(round("well-" + pair, true));
            with.add(round("dead-" + pair, false));
        }
        List<Double> ratios = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            ratios.add(with.get(pair).p99() / without.get(pair).p99());
        }
        row("99 of 100 to 49 endpoints, all 50 well", median(p99s(without)), "ms", without);
        row("99 of 100 to 49 endpoints, the 50th dead", median(p99s(with)), "ms", with);
        row("the dead one's cost, median of %d pairs".formatted(PAIRS), median(ratios), "times", List.of());
    }

    private Round round(String name, boolean well) {
        String programme = setting.prefix() + "-" + name;
        try (var hooks = Hooks.open(setting.door(), programme, WELL, List.of(new Hook(well)))) {
            hooks.hear(programme, Map.of());
            Map<UUID, Long> sent = new HashMap<>();
            for (int i = 0; i < ALERTS; i++) {
                var step = StepSender.Step.of(programme, i, "owner");
                sent.put(step.id(), System.nanoTime());
                setting.steps().send(step, 1, 1);
                setting.steps().flush();
                Pause.of(EVERY);
            }
            List<Hook> others = hooks.all().subList(0, WELL);
            Patience.await(() -> others.stream().mapToInt(Hook::alerts).sum(), WELL * ALERTS, STANDSTILL);
            List<Long> took = others.stream()
                    .flatMap(hook -> hook.messages().entrySet().stream())
                    .map(message -> message.getValue() - Objects.requireNonNull(sent.get(message.getKey())))
                    .toList();
            return new Round(
                    Percentiles.millis(took, 99),
                    WELL * ALERTS - took.size(),
                    others.stream().mapToInt(Hook::twice).sum());
        }
    }

    private void row(String what, double measured, String unit, List<Round> rounds) {
        setting.rows()
                .accept(Row.of(
                        what,
                        PAIRS * WELL * ALERTS,
                        measured,
                        unit,
                        rounds.stream().mapToInt(Round::lost).sum(),
                        rounds.stream().mapToInt(Round::twice).sum()));
    }

    private static List<Double> p99s(List<Round> rounds) {
        return rounds.stream().map(Round::p99).toList();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
