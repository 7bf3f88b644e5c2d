package io.guichet.sandbox.shell;

import io.guichet.sandbox.http.FrontServlet;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.WebListener;

/** Starts the bot's double when it is deployed and leaves nothing running when it goes. */
@WebListener
public class Lifecycle implements ServletContextListener {

    private Sandbox sandbox;

    @Override
    public void contextInitialized(ServletContextEvent start) {
        sandbox = new Sandbox();
        ServletRegistration.Dynamic servlet =
                start.getServletContext().addServlet("sandbox", new FrontServlet(sandbox.router()));
        servlet.setAsyncSupported(true);
        servlet.addMapping("/*");
    }

    @Override
    public void contextDestroyed(ServletContextEvent stop) {
        if (sandbox != null) {
            sandbox.close();
        }
    }
}
