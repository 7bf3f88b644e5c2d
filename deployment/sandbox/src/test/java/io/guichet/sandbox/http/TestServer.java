package io.guichet.sandbox.http;

import io.guichet.sandbox.shell.Sandbox;
import io.guichet.sandbox.shell.Settings;
import io.undertow.Undertow;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.util.ImmediateInstanceFactory;

import jakarta.servlet.ServletException;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** The sandbox in a servlet container of the test, on a port of its own. */
public final class TestServer implements AutoCloseable {

    private final Sandbox sandbox;
    private final Undertow undertow;

    public TestServer(Properties properties, int port) throws ServletException {
        sandbox = new Sandbox(new Settings(Map.of(), properties));
        FrontServlet servlet = new FrontServlet(sandbox.router());
        DeploymentInfo deployment =
                Servlets.deployment()
                        .setClassLoader(TestServer.class.getClassLoader())
                        .setContextPath("/")
                        .setDeploymentName("sandbox.war")
                        .addServlet(
                                Servlets.servlet(
                                                "front",
                                                FrontServlet.class,
                                                new ImmediateInstanceFactory<>(servlet))
                                        .setAsyncSupported(true)
                                        .addMapping("/*"));
        DeploymentManager manager = Servlets.defaultContainer().addDeployment(deployment);
        manager.deploy();
        undertow =
                Undertow.builder()
                        .addHttpListener(port, "127.0.0.1")
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
    public void close() {
        sandbox.close();
        undertow.stop();
    }

    /** For trying the pages by hand: {@code TestServer PORT FOLDER}. */
    public static void main(String[] args) throws ServletException {
        Properties properties = new Properties();
        properties.putAll(System.getProperties());
        properties.setProperty("guichet.sandbox.data", Path.of(args[1]).toString());
        System.out.println(new TestServer(properties, Integer.parseInt(args[0])).url());
    }
}
