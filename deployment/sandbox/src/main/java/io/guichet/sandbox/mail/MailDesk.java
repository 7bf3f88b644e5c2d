package io.guichet.sandbox.mail;

import io.guichet.sandbox.setup.Setup;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

import java.time.Clock;

/** Opens the mailbox with the sandbox and closes it with it. */
@WebListener
public class MailDesk implements ServletContextListener {

    private Mailbox mailbox;

    @Override
    public void contextInitialized(ServletContextEvent start) {
        int port = Integer.parseInt(Setup.get("guichet.sandbox.smtp.port", "2525"));
        mailbox = new Mailbox(port, Clock.systemUTC());
        start.getServletContext().setAttribute(Mailbox.class.getName(), mailbox);
    }

    @Override
    public void contextDestroyed(ServletContextEvent stop) {
        mailbox.close();
    }

    static Mailbox mailbox(ServletContext context) {
        return (Mailbox) context.getAttribute(Mailbox.class.getName());
    }
}
