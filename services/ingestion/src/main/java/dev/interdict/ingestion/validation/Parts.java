package dev.interdict.ingestion.validation;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.ValidationLimitExceededException;
import dev.interdict.ingestion.domain.Limits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document in the shape of JSON that is held against schemas part by part: each item of the lists at the root by itself, then
 * all that stands beside them, so that the document never stands in memory whole.
 */
final class Parts {

    /** So many keywords are looked at for a part, at most; the largest part needs a fraction of them. */
    private static final long MOST_STEPS = 20_000_000;

    private final List<JsonSchemas> schemas;
    private final FaultList faults;
    private final ObjectNode rest = JsonNodeFactory.instance.objectNode();
    private final Map<String, Listed> lists = new HashMap<>();

    /** A list at the root; its first item stands in for all of them where the schema may ask for one. */
    private static final class Listed {

        private final @Nullable Distinct distinct;
        private int count;

        Listed(@Nullable Distinct distinct) {
            this.distinct = distinct;
        }
    }

    Parts(List<String> addresses, FaultList faults) {
        this.schemas = addresses.stream().map(JsonSchemas::of).toList();
        this.faults = faults;
    }

    /** What stands beside the lists, to be filled before the {@link #end}. */
    ObjectNode rest() {
        return rest;
    }

    /** Whether what stands under a root's key is to be a list whose items are held against the schema one by one. */
    boolean isList(String key) {
        return schemas.stream().anyMatch(schema -> schema.items(key).isPresent());
    }

    /** A list begins, which may stay empty. */
    void list(String key) {
        rest.putArray(key);
        var areUnique = schemas.stream().anyMatch(schema -> schema.areUnique(key));
        lists.put(key, new Listed(areUnique ? new Distinct() : null));
    }

    void item(String key, JsonNode item) {
        item(key, item, place -> "");
    }

    /** @param where what follows on a fault's sentence, by the place below the item; empty, or with a comma before it */
    void item(String key, JsonNode item, UnaryOperator<String> where) {
        item(key, reserve(key), item, where);
    }

    /** The number of the next item of the list, which may come later. */
    int reserve(String key) {
        if (!lists.containsKey(key)) {
            list(key);
        }
        return Objects.requireNonNull(lists.get(key)).count++;
    }

    /** @param index as it was reserved for the item */
    void item(String key, int index, JsonNode item, UnaryOperator<String> where) {
        var list = Objects.requireNonNull(lists.get(key));
        var pointer = "/" + key + "/" + index;
        schemas.forEach(schema -> check(schema.item(key, item), item, pointer, where, Set.of()));
        if (list.distinct != null && !faults.isFull() && !list.distinct.add(item)) {
            faults.add(pointer, "It is equal to an item before it%s.".formatted(where.apply("")));
        }
        if (index == 0 && schemas.stream().anyMatch(schema -> schema.mayLackItems(key))) {
            rest.withArray("/" + key).add(item);
        }
    }

    /** All lists are over, and the rest is there. */
    void end(UnaryOperator<String> where) {
        schemas.forEach(schema -> check(schema.rest(rest), rest, "", where, lists.keySet()));
    }

    /** @param done lists whose items were held against the schema before */
    private void check(
            List<Schema> each, JsonNode part, String pointer, UnaryOperator<String> where, Set<String> done) {
        for (var schema : each) {
            var found = new Collecting(pointer, where, done, faults);
            check(schema, part, pointer, found);
            if (!found.isEmpty()) {
                return;
            }
        }
    }

    private void check(Schema schema, JsonNode part, String pointer, Collecting found) {
        if (faults.isBeyondCounting()) {
            return;
        }
        var context = new ExecutionContext(ExecutionConfig.builder()
                .formatAssertionsEnabled(true)
                .maxEvaluationSteps(MOST_STEPS)
                .build());
        context.setErrors(found);
        try {
            schema.validate(context, part);
        } catch (ValidationLimitExceededException beyond) {
            faults.add(pointer, "It is too intricate to be held against the schema.");
        }
    }

    /** Hands each error on and keeps the first, so that no document can fill memory with its errors. */
    private static final class Collecting extends ArrayList<Error> {

        private final transient FaultList faults;
        private final transient UnaryOperator<String> where;
        private final transient Set<String> done;
        private final String pointer;

        Collecting(String pointer, UnaryOperator<String> where, Set<String> done, FaultList faults) {
            this.pointer = pointer;
            this.where = where;
            this.done = done;
            this.faults = faults;
        }

        @Override
        public boolean add(Error error) {
            var place = error.getInstanceLocation().toString();
            if (done.stream().anyMatch(list -> place.startsWith("/" + list + "/"))) {
                return false;
            }
            var sentence = SchemaFaults.sentence(error);
            faults.add(pointer + place, sentence.replaceFirst("\\.$", where.apply(place) + "."));
            return size() < Limits.FAULTS && super.add(error);
        }

        @Override
        public boolean addAll(Collection<? extends Error> errors) {
            errors.forEach(this::add);
            return !errors.isEmpty();
        }
    }
}
