package dev.interdict.platform;

import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.NullUnmarked;

/** A record as Avro's generator would write it, with a field that came later. */
@NullUnmarked
public class Party extends SpecificRecordBase {

    /** The schema of today. */
    public static final Schema SCHEMA$ = SchemaBuilder.record("Party")
            .namespace("dev.interdict.platform")
            .fields()
            .requiredString("name")
            .requiredInt("aliases")
            .name("country")
            .type()
            .stringType()
            .stringDefault("unknown")
            .endRecord();

    /** The schema before the country came. */
    static final Schema BEFORE = SchemaBuilder.record("Party")
            .namespace("dev.interdict.platform")
            .fields()
            .requiredString("name")
            .requiredInt("aliases")
            .endRecord();

    private CharSequence name;
    private int aliases;
    private CharSequence country;

    /** For Avro. */
    public Party() {}

    Party(String name, int aliases, String country) {
        this.name = name;
        this.aliases = aliases;
        this.country = country;
    }

    @Override
    public Schema getSchema() {
        return SCHEMA$;
    }

    @Override
    public Object get(int field) {
        return switch (field) {
            case 0 -> name;
            case 1 -> aliases;
            case 2 -> country;
            default -> throw new IndexOutOfBoundsException(field);
        };
    }

    @Override
    public void put(int field, Object value) {
        switch (field) {
            case 0 -> name = (CharSequence) value;
            case 1 -> aliases = (int) value;
            case 2 -> country = (CharSequence) value;
            default -> throw new IndexOutOfBoundsException(field);
        }
    }
}
