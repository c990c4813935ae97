package org.tunsh.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Properties;
import javax.servlet.DispatcherType;
import org.apache.solr.servlet.CoreContainerProvider;
import org.apache.solr.servlet.SolrDispatchFilter;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.DefaultServlet;
import org.eclipse.jetty.servlet.ServletContextHandler;

/** Starts Solr on the loopback interface, with one core that Tunsh can feed and ask. */
public final class SolrServer {
  private SolrServer() {}

  /**
   * @param arguments port, Solr's home (made where it is absent), and the folder that 'tunsh index
   *     --solr-config' wrote
   */
  public static void main(String[] arguments) throws Exception {
    int port = Integer.parseInt(arguments[0]);
    Path home = Path.of(arguments[1]).toAbsolutePath();
    prepare(home, Path.of(arguments[2]).toAbsolutePath());
    System.setProperty("solr.solr.home", home.toString());
    System.setProperty("solr.log.dir", home.resolve("logs").toString());
    System.setProperty("hostPort", arguments[0]);
    System.setProperty("host", "127.0.0.1");
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    server.addConnector(connector);
    ServletContextHandler context =
        new ServletContextHandler(server, "/solr", ServletContextHandler.SESSIONS);
    context
        .getServletContext()
        .setAttribute(SolrDispatchFilter.PROPERTIES_ATTRIBUTE, new Properties());
    context
        .getServletContext()
        .setAttribute(SolrDispatchFilter.SOLRHOME_ATTRIBUTE, home.toString());
    context.addEventListener(new CoreContainerProvider());
    context.addFilter(SolrDispatchFilter.class, "/*", EnumSet.of(DispatcherType.REQUEST));
    context.addServlet(DefaultServlet.class, "/");
    server.start();
    System.out.println("ready");
    server.join();
  }

  private static void prepare(Path home, Path configuration) throws Exception {
    Path core = home.resolve("tunsh");
    Files.createDirectories(core.resolve("conf"));
    Files.createDirectories(home.resolve("logs"));
    try (var files = Files.list(configuration.resolve("conf"))) {
      for (Path file : files.toList()) {
        Path to = core.resolve("conf").resolve(file.getFileName().toString());
        Files.write(to, Files.readAllBytes(file));
      }
    }
    Files.writeString(
        core.resolve("core.properties"), "name=tunsh\nconfig=solrconfig.xml\nschema=schema.xml\n");
    Files.writeString(
        home.resolve("solr.xml"),
        "<solr><int name=\"maxBooleanClauses\">${solr.max.booleanClauses:4096}</int></solr>\n");
  }
}
