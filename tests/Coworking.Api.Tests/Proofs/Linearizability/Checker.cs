namespace Coworking.Api.Tests.Proofs.Linearizability;

/// <summary>Whether the calls can be put in one order, each at a moment between its asking and its answer, that the model explains.</summary>
/// <param name="Holds">There is such an order.</param>
/// <param name="Order">The longest order that was explained; the whole where it holds.</param>
/// <param name="State">The model's state after it.</param>
/// <param name="Visited">How many configurations were looked at.</param>
internal sealed record Verdict<TState>(bool Holds, IReadOnlyList<int> Order, TState State, int Visited);

/// <summary>
/// The search of Wing and Gong with Lowe's memory: a configuration, that is which calls are placed and where that left the model,
/// is looked at once. The model may answer with several states, and a call of unknown end may be placed at any time after
/// its asking or never.
/// </summary>
internal static class Checker
{
    public const int MostCalls = 128;

    public static Verdict<TState> Check<TState>(IReadOnlyList<Call<TState>> calls, TState initial)
        where TState : IEquatable<TState>
    {
        if (calls.Count > MostCalls)
        {
            throw new ArgumentException($"More than {MostCalls} calls: play less on one day.", nameof(calls));
        }

        return new Search<TState>([.. calls], initial).Run();
    }

    private sealed class Search<TState>(Call<TState>[] calls, TState initial)
        where TState : IEquatable<TState>
    {
        private readonly HashSet<(UInt128 Placed, TState State)> _seen = [];
        private readonly List<int> _order = [];
        private readonly int[] _byInvocation = [.. Enumerable.Range(0, calls.Length).OrderBy(index => calls[index].InvokedAt)];
        private List<int> _best = [];
        private TState _bestState = initial;

        public Verdict<TState> Run()
        {
            var holds = Explore(UInt128.Zero, _bestState);
            return new Verdict<TState>(holds, _best, _bestState, _seen.Count);
        }

        private bool Explore(UInt128 placed, TState state)
        {
            if (!_seen.Add((placed, state)))
            {
                return false;
            }

            if (_order.Count > _best.Count || _best.Count == 0)
            {
                (_best, _bestState) = ([.. _order], state);
            }

            // Nobody may be placed after one who was answered before they asked.
            var deadline = Call<TState>.Never;
            var open = false;
            for (var index = 0; index < calls.Length; index++)
            {
                if (!IsPlaced(placed, index) && !calls[index].IsUnknown)
                {
                    open = true;
                    deadline = Math.Min(deadline, calls[index].ReturnedAt);
                }
            }

            if (!open)
            {
                (_best, _bestState) = ([.. _order], state);
                return true;
            }

            foreach (var index in _byInvocation)
            {
                if (calls[index].InvokedAt > deadline)
                {
                    break;
                }

                if (!IsPlaced(placed, index) && Place(index, placed | (UInt128.One << index), state))
                {
                    return true;
                }
            }

            return false;
        }

        private bool Place(int index, UInt128 placed, TState state)
        {
            _order.Add(index);
            foreach (var next in calls[index].Apply(state))
            {
                if (Explore(placed, next))
                {
                    return true;
                }
            }

            _order.RemoveAt(_order.Count - 1);
            return false;
        }

        private static bool IsPlaced(UInt128 placed, int index) => (placed & (UInt128.One << index)) != UInt128.Zero;
    }
}
