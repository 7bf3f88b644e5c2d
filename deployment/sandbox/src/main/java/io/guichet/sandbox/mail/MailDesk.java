package io.guichet.sandbox.mail;

import io.guichet.sandbox.clock.ProductTime;
import io.guichet.sandbox.setup.Setup;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Opens the mailbox with the sandbox and closes it with it. */
@WebListener
public class MailDesk implements ServletContextListener {

    private Mailbox mailbox;

    @Override
    public void contextInitialized(ServletContextEvent start) {
        int port = Integer.parseInt(Setup.get("guichet.sandbox.smtp.port", "2525"));
        MailFolder folder = new MailFolder(Setup.dataFile("mails"));
        mailbox = new Mailbox(port, ProductTime.configured(), folder);
        start.getServletContext().setAttribute(Mailbox.class.getName(), mailbox);
    }

    @Override
    public void contextDestroyed(ServletContextEvent stop) {
        if (mailbox != null) {
            mailbox.close();
        }
    }

    static Mailbox mailbox(ServletContext context) {
        return (Mailbox) context.getAttribute(Mailbox.class.getName());
    }
}
