package org.truceline.cli;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.nio.file.Path;
import java.util.List;

/// Compares answers with the schemas in `docs/schema/`.
final class Schemas {

    private static final Path SCHEMAS = Path.of("..", "docs", "schema");
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private Schemas() {}

    /// What an answer has against its schema.
    static List<String> faults(String name, String json) {
        String file = SCHEMAS.resolve(name + ".schema.json")
                .toAbsolutePath()
                .normalize()
                .toUri()
                .toString();
        return FACTORY.getSchema(SchemaLocation.of(file)).validate(json, InputFormat.JSON).stream()
                .map(ValidationMessage::toString)
                .toList();
    }
}
