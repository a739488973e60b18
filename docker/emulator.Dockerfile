# The local Vertex AI, with the Python that training code runs on. Build from the project's folder, after
# ./mvnw -DskipTests package:
#   docker build -f docker/emulator.Dockerfile -t trainyard-emulator .
ARG JRE_IMAGE=eclipse-temurin:25-jre
ARG PYTHON_IMAGE=python:3.11-slim
FROM ${JRE_IMAGE} AS jre
FROM ${PYTHON_IMAGE}

COPY --from=jre /opt/java/openjdk /opt/java/openjdk
ENV PATH=/opt/java/openjdk/bin:$PATH
# why: as on Vertex AI, gs://BUCKET is mounted at /gcs/BUCKET.
RUN useradd --uid 10001 --no-create-home --home-dir /var/lib/trainyard trainyard \
    && install -d -o trainyard -g trainyard /var/lib/trainyard /var/lib/trainyard/buckets \
    && ln -s /var/lib/trainyard/buckets /gcs
WORKDIR /opt/trainyard
COPY infrastructure/emulator/target/emulator/ ./
USER 10001
EXPOSE 8090
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-jar", "trainyard-emulator.jar"]
CMD ["--host", "0.0.0.0", "--port", "8090", "--state", "/var/lib/trainyard", "--bucket-root", "/var/lib/trainyard/buckets"]
