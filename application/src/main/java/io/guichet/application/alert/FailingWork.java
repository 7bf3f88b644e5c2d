package io.guichet.application.alert;

import static java.util.Objects.requireNonNull;

import io.guichet.application.shared.FaultKinds;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A work that is done again and again, such as those of the clock: whoever watches is told of each
 * kind of fault that comes three times before all is well again. For one thread.
 */
public final class FailingWork {

    private static final Logger LOG = System.getLogger("io.guichet.schedule");

    /** Once may be a restart of the database. */
    private static final int FAILING = 3;

    private final String name;
    private final Consumer<String> watcher;
    private final Map<String, Integer> times = new HashMap<>();

    /** {@code watcher} is told the work's name and the kind of fault. */
    public FailingWork(String name, Consumer<String> watcher) {
        this.name = requireNonNull(name, "name");
        this.watcher = requireNonNull(watcher, "watcher");
    }

    public void succeeded() {
        times.clear();
    }

    /** Throws nothing, whatever happens to the watcher. */
    public void failed(Throwable fault) {
        LOG.log(Level.ERROR, "job '" + name + "' failed, it will run again", fault);
        FaultKinds.in(fault).stream()
                .filter(kind -> times.merge(kind, 1, Integer::sum) >= FAILING)
                .forEach(this::tell);
    }

    private void tell(String kind) {
        try {
            watcher.accept(name + " (" + kind + ")");
        } catch (RuntimeException | Error fault) {
            LOG.log(Level.ERROR, "nobody could be told that '" + name + "' fails", fault);
        }
    }
}
