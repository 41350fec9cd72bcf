package org.truceline.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `truceline completion`: a script that teaches a shell to complete commands and options.
@Command(
        name = "completion",
        description = "Print a completion script for bash and zsh: source <(truceline completion)",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  truceline completion > ~/.local/share/bash-completion/completions/truceline"})
final class CompletionCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (spec != null) {
            spec.commandLine()
                    .getOut()
                    .print(AutoComplete.bash("truceline", spec.root().commandLine()));
            spec.commandLine().getOut().flush();
        }
        return Exit.ANSWERED;
    }
}
