package dev.interdict.tests;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

/** A burst of uploads by eight clients who, as pipelines do, try again until each is accepted. */
final class Uploads {

    private static final int CLIENTS = 8;

    private final House house;
    private final byte[] sbom;
    private final List<String> projects;
    private final ConcurrentLinkedQueue<String> accepted = new ConcurrentLinkedQueue<>();
    private final CountDownLatch done;

    private Uploads(House house, byte[] sbom, List<String> projects) {
        this.house = house;
        this.sbom = sbom;
        this.projects = projects;
        this.done = new CountDownLatch(projects.size());
    }

    /** Begins; the projects are named after the prefix. */
    static Uploads begin(House house, String prefix, int count, byte[] sbom) {
        var uploads = new Uploads(
                house,
                sbom,
                IntStream.rangeClosed(1, count).mapToObj(i -> prefix + "-" + i).toList());
        var clients = new Semaphore(CLIENTS);
        uploads.projects.forEach(project -> Thread.ofVirtual().start(() -> {
            clients.acquireUninterruptibly();
            try {
                uploads.untilAccepted(project);
            } finally {
                clients.release();
            }
        }));
        return uploads;
    }

    List<String> projects() {
        return projects;
    }

    /** Ids of the SBOMs accepted so far. */
    List<String> accepted() {
        return List.copyOf(accepted);
    }

    void awaitAccepted() {
        House.await("every upload accepted", () -> done.getCount() == 0);
    }

    private void untilAccepted(String project) {
        House.await("upload of " + project, () -> {
            try {
                var answer = house.tryUpload(project, "1.0", sbom);
                if (answer.status() == 202 || answer.status() == 200) {
                    accepted.add(answer.json().path("id").asText());
                    return true;
                }
                return false;
            } catch (UncheckedIOException serviceIsAway) {
                return false;
            }
        });
        done.countDown();
    }
}
