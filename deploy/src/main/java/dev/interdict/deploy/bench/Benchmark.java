package dev.interdict.deploy.bench;

import dev.interdict.deploy.EmbeddedPlatform;
import java.util.List;
import java.util.function.Consumer;

/** One bench: a number of rows, all records of one class whose components are the columns. */
sealed interface Benchmark
        permits DeadlinesBench, NotificationsBench, RescreeningBench, StartBench, SustainedBench, UploadBench {

    String name();

    /** Measures on a platform that is started, and leaves it running. */
    List<? extends Record> run(EmbeddedPlatform platform, Consumer<String> progress);
}
