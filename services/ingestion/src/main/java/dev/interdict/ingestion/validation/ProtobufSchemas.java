package dev.interdict.ingestion.validation;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The messages of a protobuf schema, as protoc describes them. */
final class ProtobufSchemas {

    private static final Softly<FileDescriptor> LOADED = new Softly<>(ProtobufSchemas::load);

    private ProtobufSchemas() {}

    /** What a document is, by the schema of that address. */
    static Descriptor root(String address) {
        return LOADED.get(address).findMessageTypeByName("Bom");
    }

    /** Each file stands behind those that it imports, and the schema itself is the last. */
    private static FileDescriptor load(String address) {
        try (var file = Objects.requireNonNull(Resources.find(address), address)) {
            var known = new LinkedHashMap<String, FileDescriptor>();
            for (var each : FileDescriptorSet.parseFrom(file).getFileList()) {
                known.put(each.getName(), built(each, known));
            }
            return known.lastEntry().getValue();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (DescriptorValidationException impossible) {
            throw new IllegalStateException(address, impossible);
        }
    }

    private static FileDescriptor built(FileDescriptorProto file, Map<String, FileDescriptor> known)
            throws DescriptorValidationException {
        var imported = file.getDependencyList().stream().map(known::get).toArray(FileDescriptor[]::new);
        return FileDescriptor.buildFrom(file, imported);
    }
}
