package io.leadlist.examples.service.server;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures Tomcat to close connections with unread bodies and to report its own errors in the contracts' format. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {
    /** Installs the valve on the engine, so that it also covers requests that the server itself rejects. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> closeConnectionsWithUnreadBodies() {
        return factory -> factory.addEngineValves(new UnreadBodyValve());
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> errorsInContractFormat() {
        return factory -> factory.addContextCustomizers(context ->
                ((StandardHost) context.getParent()).setErrorReportValveClass(ContractErrorValve.class.getName()));
    }
}
