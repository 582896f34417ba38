package dev.interdict.platformtest;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.groups.MultiSubscribe;
import io.smallrye.mutiny.groups.UniAwait;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Predicate;

/**
 * Calls that the house forbids. Told apart by what is accessed, so that a method reference is seen as well as a call,
 * in a lambda or not. Names are regular expressions.
 */
final class Calls {

    private Calls() {}

    static DescribedPredicate<JavaAccess<?>> readAClock() {
        return described(
                "read a clock",
                in("java.time", "now|system.*|tick.*"),
                of(System.class, "currentTimeMillis|nanoTime"),
                of(Calendar.class, "getInstance"),
                newOne(Calendar.class),
                newOne(Date.class));
    }

    static DescribedPredicate<JavaAccess<?>> makeAnId() {
        return described("make an id", of(UUID.class, "randomUUID|nameUUIDFromBytes"));
    }

    static DescribedPredicate<JavaAccess<?>> block() {
        return described(
                "wait",
                of(Uni.class, "await"),
                of(UniAwait.class, ".*"),
                of(MultiSubscribe.class, "asIterable|asStream"),
                of(VertxContextSupport.class, ".*Await"),
                of(Future.class, "get"),
                of(CompletableFuture.class, "join"),
                of(Thread.class, "sleep|join"));
    }

    static DescribedPredicate<JavaAccess<?>> runUnisSideBySide() {
        return described(
                "run Unis side by side",
                of(Uni.class, "join|combine"),
                of(Multi.class, ".*AndMerge"),
                in("io.smallrye.mutiny.groups", ".*AndMerge|merge|merging"));
    }

    private static DescribedPredicate<JavaAccess<?>> described(String what, Forbidden... forbidden) {
        var any = List.of(forbidden);
        return new DescribedPredicate<>(what) {
            @Override
            public boolean test(JavaAccess<?> access) {
                return access.getTarget() instanceof CodeUnitAccessTarget target
                        && any.stream().anyMatch(one -> one.test(target));
            }
        };
    }

    private static Forbidden of(Class<?> owner, String name) {
        return target ->
                target.getOwner().isAssignableTo(owner) && target.getName().matches(name);
    }

    private static Forbidden in(String packageName, String name) {
        return target -> target.getOwner().getPackageName().startsWith(packageName)
                && target.getName().matches(name);
    }

    private static Forbidden newOne(Class<?> type) {
        return target ->
                of(type, "<init>").test(target) && target.getRawParameterTypes().isEmpty();
    }

    /** What must not be accessed. */
    private interface Forbidden extends Predicate<CodeUnitAccessTarget> {}
}
