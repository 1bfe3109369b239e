package dev.sayso.functions.nudges;

import dev.sayso.commerce.nudge.Errand;
import dev.sayso.commerce.nudge.Errands;
import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/// Errands on a queue, ten a request.
record QueuedErrands(SqsClient client, String queue) implements Errands {

  private static final int BATCH = 10;

  /// What was sent before an error is done all the same, and then once more: which does no harm.
  @Override
  public void send(List<? extends Errand> errands) {
    for (int from = 0; from < errands.size(); from += BATCH) {
      var some = errands.subList(from, Math.min(from + BATCH, errands.size()));
      var answer = client.sendMessageBatch(batch -> batch.queueUrl(queue).entries(entries(some)));
      if (answer.hasFailed() && !answer.failed().isEmpty()) {
        throw new IllegalStateException(
            "the queue did not take " + answer.failed().size() + " of " + some.size());
      }
    }
  }

  @Override
  public int waiting() {
    var counts =
        client
            .getQueueAttributes(ask ->
                ask.queueUrl(queue)
                    .attributeNames(
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
            .attributes();
    return counts.values().stream().mapToInt(Integer::parseInt).sum();
  }

  private static List<SendMessageBatchRequestEntry> entries(List<? extends Errand> errands) {
    return IntStream.range(0, errands.size())
        .mapToObj(i ->
            SendMessageBatchRequestEntry.builder()
                .id(Integer.toString(i))
                .messageBody(ErrandJson.write(errands.get(i)))
                .build())
        .toList();
  }
}
