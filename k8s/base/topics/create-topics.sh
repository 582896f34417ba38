#!/usr/bin/env bash
# Creates Interdict's topics; one that exists stays as it is. Replication is the broker's default.
set -euo pipefail

create() { # PARTITIONS TOPIC...
  local partitions=$1 topic
  shift
  for topic in "$@"; do
    /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$KAFKA_BOOTSTRAP_SERVERS" --create --if-not-exists \
      --topic "$topic" --partitions "$partitions" --config cleanup.policy=delete
  done
}

create 6 \
  interdict.ingestion.components.v1 \
  interdict.ingestion.projects.v1 \
  interdict.screening.programmes.v1 \
  interdict.screening.findings.v1 \
  interdict.screening.troubles.v1 \
  interdict.deadlines.steps.v1 \
  interdict.notifications.alerts.v1 \
  interdict.siem.findings.v1

# Dead letters: <topic>.dlq.<consumer group>
create 1 \
  interdict.ingestion.components.v1.dlq.screening \
  interdict.ingestion.projects.v1.dlq.screening \
  interdict.ingestion.projects.v1.dlq.notifications \
  interdict.screening.programmes.v1.dlq.deadlines \
  interdict.screening.findings.v1.dlq.deadlines \
  interdict.screening.findings.v1.dlq.ingestion \
  interdict.screening.troubles.v1.dlq.notifications \
  interdict.deadlines.steps.v1.dlq.notifications
