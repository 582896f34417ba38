package dev.interdict.deploy.bench;

import dev.interdict.deploy.Pause;
import dev.interdict.deploy.bench.NotificationsBench.Row;
import dev.interdict.deploy.bench.NotificationsBench.Setting;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Findings of many projects reach a step at once; owners are told on five channels, those of one owner together. */
record NotificationsBurst(Setting setting) {

    private static final int PROJECTS = 1_000;
    private static final int PARTS = 2;
    private static final int FINDINGS_IN_A_PART = 50;
    private static final int CHANNELS = 5;
    private static final int OWNERS = 20;
    private static final int WARM_UP = 100;
    private static final Duration STANDSTILL = Duration.ofSeconds(45);
    private static final Duration SETTLED = Duration.ofSeconds(2);

    void run() {
        burst("warm up", WARM_UP);
        burst("first", PROJECTS);
        burst("second", PROJECTS);
    }

    private void burst(String name, int projects) {
        String programme = setting.prefix() + "-" + name.replace(' ', '-');
        int findings = projects * PARTS * FINDINGS_IN_A_PART;
        int alerts = projects * CHANNELS;
        try (var hooks = Hooks.open(setting.door(), programme, CHANNELS, List.of())) {
            hooks.hear(programme, Map.of("groupBy", List.of("owner"), "wait", "30s", "interval", "10s"));
            int heard = setting.siem().heard();
            int twice = setting.siem().twice();
            long begin = System.nanoTime();
            for (int i = 0; i < projects; i++) {
                var step = StepSender.Step.of(programme, i, programme + "-" + i % OWNERS);
                setting.steps().send(step, PARTS, FINDINGS_IN_A_PART);
            }
            setting.steps().flush();
            Patience.await(setting.siem()::heard, heard + findings, STANDSTILL);
            double seconds = (setting.siem().last() - begin) / 1e9;
            Patience.await(hooks::alerts, alerts, STANDSTILL);
            Pause.of(SETTLED);
            int lost = heard + findings - setting.siem().heard();
            int again = setting.siem().twice() - twice;
            row(name + ", findings to the SIEM", findings, findings / seconds, "a second", lost, again);
            row(
                    name + ", messages on %d channels of %d owners' groups".formatted(CHANNELS, OWNERS),
                    alerts,
                    hooks.messages(),
                    "messages",
                    alerts - hooks.alerts(),
                    hooks.twice());
            row(name + ", resident memory", findings, (double) Memory.of(setting.service()), "MB", 0, 0);
        }
    }

    private void row(String what, int of, double measured, String unit, int lost, int twice) {
        setting.rows().accept(Row.of(what, of, measured, unit, lost, twice));
    }
}
