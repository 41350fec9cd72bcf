package org.truceline.cli;

import picocli.CommandLine.Option;

/// The options of commands whose answer has a form for programs too.
class Formats extends Basics {

    @Option(names = "--json", description = "print one JSON object; its schema is in docs/schema/")
    private boolean json;

    boolean json() {
        return json;
    }
}
