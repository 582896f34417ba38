package dev.interdict.deploy.bench;

import dev.interdict.deploy.http.Door;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Webhook receivers that are channels of notifications, and the only ones that hear of a programme's alerts. */
record Hooks(Door door, String prefix, List<Hook> all) implements AutoCloseable {

    /** So many that answer, and the others. */
    static Hooks open(Door door, String prefix, int answering, List<Hook> others) {
        var answers = Stream.generate(() -> new Hook(true)).limit(answering);
        var hooks =
                new Hooks(door, prefix, Stream.concat(answers, others.stream()).toList());
        hooks.put(true);
        return hooks;
    }

    /** They hear of the programme's alerts, in groups or each alone. */
    void hear(String programme, Map<String, Object> grouping) {
        var route = new HashMap<String, Object>(grouping);
        route.put("name", "bench");
        route.put("match", Map.of("programme", programme));
        route.put(
                "channels", IntStream.range(0, all.size()).mapToObj(this::name).toList());
        door.put("/v1/routes", Map.of("items", List.of(route)));
    }

    int alerts() {
        return all.stream().mapToInt(Hook::alerts).sum();
    }

    int messages() {
        return all.stream().mapToInt(hook -> hook.messages().size()).sum();
    }

    int twice() {
        return all.stream().mapToInt(Hook::twice).sum();
    }

    private void put(boolean enabled) {
        for (int i = 0; i < all.size(); i++) {
            var channel = new HashMap<>(all.get(i).channel());
            channel.put("enabled", enabled);
            door.put("/v1/channels/" + name(i), channel);
        }
    }

    private String name(int number) {
        return prefix + "-" + number;
    }

    /** They hear no more: what is still to be sent to them is given up. */
    @Override
    public void close() {
        put(false);
        all.forEach(Hook::close);
    }
}
