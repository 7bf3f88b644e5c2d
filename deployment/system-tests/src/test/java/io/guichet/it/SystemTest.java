package io.guichet.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.arquillian.container.test.api.ContainerController;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;

/**
 * What every system test begins with: the server runs, product and sandbox are deployed. All
 * classes share one server, which ends with this process.
 */
@ExtendWith(ArquillianExtension.class)
abstract class SystemTest {

    private static final String SERVER = "wildfly";

    @ArquillianResource private ContainerController controller;

    @BeforeEach
    void serverRuns() {
        if (!controller.isStarted(SERVER)) {
            controller.start(SERVER);
            everythingIsDeployed();
        }
    }

    /** The process ends without a chance to put anything in order, and a new one starts. */
    final void killAndStartServer() {
        killProcess();
        controller.kill(SERVER);
        controller.start(SERVER);
        everythingIsDeployed();
    }

    /** Arquillian's own kill asks WildFly to stop, which then puts everything in order. */
    private static void killProcess() {
        List<ProcessHandle> servers =
                ProcessHandle.current().children().filter(SystemTest::isJava).toList();
        assertThat(servers).hasSize(1);
        ProcessHandle server = servers.getFirst();
        assertThat(server.destroyForcibly()).isTrue();
        server.onExit().join();
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info().command().filter(command -> command.endsWith("/java")).isPresent();
    }

    private static void everythingIsDeployed() {
        try (Management management = Management.connect()) {
            assertThat(management.statusOf("guichet.ear")).isEqualTo("OK");
            assertThat(management.statusOf("sandbox.war")).isEqualTo("OK");
        }
    }
}
