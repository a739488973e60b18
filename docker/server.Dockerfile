# The server. Build from the project's folder, after ./mvnw -DskipTests package:
#   docker build -f docker/server.Dockerfile -t trainyard-server .
ARG JRE_IMAGE=eclipse-temurin:25-jre
FROM ${JRE_IMAGE}

RUN useradd --uid 10001 --no-create-home --home-dir /var/lib/trainyard trainyard \
    && install -d -o trainyard -g trainyard /var/lib/trainyard
WORKDIR /opt/trainyard
COPY infrastructure/server/target/quarkus-app/ ./
# why: a number, so that an orchestrator can see that it is not root.
USER 10001
ENV TRAINYARD_DATA=/var/lib/trainyard \
    TRAINYARD_HOST=0.0.0.0 \
    TRAINYARD_JAVA_OPTS="-XX:MaxRAMPercentage=70"
EXPOSE 8080
# why: exec, so that a stop reaches the server and not a shell.
ENTRYPOINT ["sh", "-c", "exec java --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow $TRAINYARD_JAVA_OPTS -jar quarkus-run.jar"]
