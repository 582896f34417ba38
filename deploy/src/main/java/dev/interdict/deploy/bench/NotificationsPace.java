package dev.interdict.deploy.bench;

import dev.interdict.deploy.Pause;
import dev.interdict.deploy.bench.NotificationsBench.Row;
import dev.interdict.deploy.bench.NotificationsBench.Setting;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** So many steps a second, each of a project of its own: how long from the step's event to the SIEM. */
record NotificationsPace(Setting setting) {

    private static final int A_SECOND = 500;
    private static final int WARM_UP_SECONDS = 5;
    private static final int SECONDS = 20;
    private static final int CHANNELS = 5;
    private static final int OWNERS = 20;
    private static final Duration STANDSTILL = Duration.ofSeconds(20);

    void run() {
        String programme = setting.prefix() + "-pace";
        try (var hooks = Hooks.open(setting.door(), programme, CHANNELS, List.of())) {
            hooks.hear(programme, Map.of("groupBy", List.of("owner"), "wait", "10s", "interval", "10s"));
            int before = setting.siem().heard();
            send(programme, 0, WARM_UP_SECONDS * A_SECOND);
            Patience.await(setting.siem()::heard, before + WARM_UP_SECONDS * A_SECOND, STANDSTILL);
            int heard = setting.siem().heard();
            int twice = setting.siem().twice();
            Map<UUID, Long> sent = send(programme, WARM_UP_SECONDS * A_SECOND, SECONDS * A_SECOND);
            Patience.await(setting.siem()::heard, heard + sent.size(), STANDSTILL);
            Pause.of(Duration.ofSeconds(1));
            var heardAt = setting.siem().heardAt();
            List<Long> late = heardAt.entrySet().stream()
                    .filter(event -> sent.containsKey(event.getKey()))
                    .map(event -> event.getValue() - Objects.requireNonNull(sent.get(event.getKey())))
                    .toList();
            int lost = sent.size() - late.size();
            int again = setting.siem().twice() - twice;
            for (int percent : List.of(50, 99)) {
                setting.rows()
                        .accept(Row.of(
                                "from a step to the SIEM at %d a second, %d of 100".formatted(A_SECOND, percent),
                                sent.size(),
                                Percentiles.millis(late, percent),
                                "ms",
                                lost,
                                again));
            }
        }
    }

    /** Sends evenly; gives when each event was sent. */
    private Map<UUID, Long> send(String programme, int first, int count) {
        var sent = new HashMap<UUID, Long>();
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long due = begin + i * Duration.ofSeconds(1).toNanos() / A_SECOND;
            LockSupport.parkNanos(due - System.nanoTime());
            var step = StepSender.Step.of(programme, first + i, programme + "-" + i % OWNERS);
            long now = System.nanoTime();
            setting.steps().send(step, 1, 1).forEach(event -> sent.put(event, now));
        }
        setting.steps().flush();
        return sent;
    }
}
