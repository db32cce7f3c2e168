package org.sila.secrets;

import java.util.function.Consumer;
import org.sila.commands.Command;
import org.springframework.stereotype.Component;

/** {@code --sila.command=rotate-keys}: from now on a new key seals, and what is stored is sealed anew with it. */
@Component
class RotateKeys implements Command {

    private final Keys keys;
    private final Sealing sealing;
    private final ResealColumns resealColumns;

    RotateKeys(Keys keys, Sealing sealing, ResealColumns resealColumns) {
        this.keys = keys;
        this.sealing = sealing;
        this.resealColumns = resealColumns;
    }

    @Override
    public String name() {
        return "rotate-keys";
    }

    @Override
    public int run(Consumer<String> say) {
        keys.rotate();
        sealing.reload();
        say.accept("New keys seal and sign from now on. Back the folder of keys up again.");
        resealColumns.reseal().forEach((column, count) -> say.accept(column + ": " + count + " sealed anew"));
        return 0;
    }
}
