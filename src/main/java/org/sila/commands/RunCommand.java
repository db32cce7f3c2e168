package org.sila.commands;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Runs the command that was asked for, and ends the process with its status. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RunCommand implements ApplicationRunner {

    private static final int UNKNOWN = 2;

    private final List<Command> commands;
    private final Environment environment;
    private final ApplicationContext context;

    RunCommand(List<Command> commands, Environment environment, ApplicationContext context) {
        this.commands = commands;
        this.environment = environment;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        String name = environment.getProperty(CommandMode.PROPERTY);
        if (StringUtils.hasText(name)) {
            int status = run(name, System.out::println);
            System.exit(SpringApplication.exit(context, () -> status));
        }
    }

    int run(String name, Consumer<String> say) {
        Optional<Command> asked =
                commands.stream().filter(command -> command.name().equals(name)).findAny();
        if (asked.isEmpty()) {
            say.accept("There is no command " + name + "; there are: "
                    + commands.stream().map(Command::name).sorted().collect(Collectors.joining(", ")));
            return UNKNOWN;
        }
        return asked.get().run(say);
    }
}
