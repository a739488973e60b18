package dev.trainyard.emulator.chaos;

import com.google.protobuf.Message;
import dev.trainyard.adapters.vertex.front.Asked;
import dev.trainyard.adapters.vertex.front.Methods;
import dev.trainyard.adapters.vertex.front.Served;
import dev.trainyard.adapters.vertex.front.damage.Damage;
import dev.trainyard.adapters.vertex.front.damage.DamagedAnswerException;
import dev.trainyard.emulator.chaos.strike.Call;
import dev.trainyard.emulator.chaos.strike.Scene;
import dev.trainyard.emulator.chaos.strike.Strikes;
import dev.trainyard.emulator.chaos.strike.World;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** Stands around methods; without a fault in force it is not felt. */
public record Chaos(Faults faults, World world) {
  /** The same methods, with what befalls their calls. */
  public Methods around(Methods methods) {
    return methods.each(served -> around(served));
  }

  private <Q extends Message, A extends Message> Served<Q, A> around(Served<Q, A> served) {
    return new Served<>(
        served.form(),
        asked -> {
          List<PostedFault> posted = faults.all();
          return posted.isEmpty() ? served.work().answer(asked) : answer(served, asked, posted);
        });
  }

  // why: harms change answers only within their type
  @SuppressWarnings("unchecked")
  private <Q extends Message, A extends Message> A answer(
      Served<Q, A> served, Asked<Q> asked, List<PostedFault> posted) {
    Call call = Call.of(served.schema().getName(), asked);
    Message answer = answer(call, posted, () -> served.work().answer(asked));
    call.rewordings().stream()
        .reduce((first, then) -> json -> then.apply(first.apply(json)))
        .ifPresent(json -> reword(answer, json));
    return (A) answer;
  }

  private static void reword(Message answer, UnaryOperator<String> json) {
    throw new DamagedAnswerException(new Damage.Reworded(answer, json));
  }

  private Message answer(Call call, List<PostedFault> posted, Supplier<Message> work) {
    if (posted.isEmpty()) {
      return work.get();
    }
    PostedFault first = posted.getFirst();
    Supplier<Message> rest = () -> answer(call, posted.subList(1, posted.size()), work);
    Optional<RandomGenerator> chance = first.chance(call);
    return chance.isEmpty()
        ? rest.get()
        : Strikes.answer(
            first.fault().harm(), new Scene(call, rest, chance.get(), first.memory(), world));
  }
}
