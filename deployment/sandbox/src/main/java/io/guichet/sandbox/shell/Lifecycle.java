package io.guichet.sandbox.shell;

import io.guichet.sandbox.http.FrontServlet;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.WebListener;

/** Starts the sandbox when it is deployed and leaves nothing running when it is taken away. */
@WebListener
public final class Lifecycle implements ServletContextListener {

    private Sandbox sandbox;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        sandbox = new Sandbox(Settings.ofThisProcess());
        ServletRegistration.Dynamic servlet =
                event.getServletContext().addServlet("sandbox", new FrontServlet(sandbox.router()));
        servlet.setAsyncSupported(true);
        servlet.addMapping("/*");
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (sandbox != null) {
            sandbox.close();
        }
    }
}
