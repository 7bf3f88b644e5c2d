package io.guichet.sandbox.http;

import io.guichet.sandbox.card.CardApiServlet;
import io.guichet.sandbox.card.CardControlServlet;
import io.guichet.sandbox.card.CardDesk;
import io.guichet.sandbox.card.CheckoutServlet;
import io.guichet.sandbox.clock.ClockServlet;
import io.guichet.sandbox.mail.MailDesk;
import io.guichet.sandbox.mail.MailboxServlet;
import io.guichet.sandbox.setup.LoopbackFilter;
import io.guichet.sandbox.shell.Lifecycle;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;

import java.net.InetSocketAddress;
import java.util.List;

/** The sandbox as it is deployed, in a servlet container of the test, on a port of its own. */
public final class TestServer implements AutoCloseable {

    private static final List<Class<? extends Servlet>> SERVLETS =
            List.of(
                    CardApiServlet.class,
                    CardControlServlet.class,
                    CheckoutServlet.class,
                    ClockServlet.class,
                    MailboxServlet.class);

    private final DeploymentManager manager;
    private final Undertow undertow;

    /** The data folder and the ports are system properties, as on the server. */
    public TestServer(int port) throws ServletException {
        DeploymentInfo war =
                Servlets.deployment()
                        .setClassLoader(TestServer.class.getClassLoader())
                        .setContextPath("/")
                        .setDeploymentName("sandbox.war")
                        .addListener(Servlets.listener(CardDesk.class))
                        .addListener(Servlets.listener(MailDesk.class))
                        .addListener(Servlets.listener(Lifecycle.class))
                        .addFilter(
                                Servlets.filter("loopback", LoopbackFilter.class)
                                        .setAsyncSupported(true))
                        .addFilterUrlMapping("loopback", "/*", DispatcherType.REQUEST);
        for (Class<? extends Servlet> servlet : SERVLETS) {
            String[] paths = servlet.getAnnotation(WebServlet.class).value();
            war.addServlet(Servlets.servlet(servlet.getSimpleName(), servlet).addMappings(paths));
        }
        manager = Servlets.defaultContainer().addDeployment(war);
        manager.deploy();
        undertow =
                Undertow.builder()
                        .addHttpListener(port, "127.0.0.1")
                        .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, 256L * 1024 * 1024)
                        .setWorkerThreads(24)
                        .setHandler(manager.start())
                        .build();
        undertow.start();
    }

    public String url() {
        InetSocketAddress address =
                (InetSocketAddress) undertow.getListenerInfo().getFirst().getAddress();
        return "http://127.0.0.1:" + address.getPort();
    }

    @Override
    public void close() throws ServletException {
        manager.stop();
        manager.undeploy();
        undertow.stop();
    }

    /** For trying the pages by hand: {@code TestServer PORT}. */
    public static void main(String[] args) throws ServletException {
        System.out.println(new TestServer(Integer.parseInt(args[0])).url());
    }
}
