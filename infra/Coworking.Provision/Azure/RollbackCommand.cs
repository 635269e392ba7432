using System.Collections.Concurrent;
using Coworking.Provision.Templates;
using Spectre.Console;

namespace Coworking.Provision.Azure;

/// <summary>
/// Takes a release back: package and pages of the release before, which the stack remembers as the last that was well there. Resources stay
/// as they are, so nothing that Azure may refuse stands in the way; once more it does nothing, so the same command goes on.
/// </summary>
internal sealed class RollbackCommand(IAnsiConsole console, InfraFolder folder, Compiled compiled, OtherPrograms programs, TimeProvider time)
{
    private readonly Ring _ring = new(folder, compiled);
    private readonly Rollout _rollout = new(console, folder, compiled, programs, time);

    private sealed record Step(Deployed Library, Instance Instance, Health Health, string To, int ToSchema);

    /// <param name="code">One library; null: the ring.</param>
    /// <param name="ring">A ring; null: the library.</param>
    /// <param name="delivery">Package and pages of the release before; what it is called the stacks know.</param>
    /// <param name="schemaFits">A person has looked up that the release before can read the rows.</param>
    /// <param name="atOnce">How many libraries at once.</param>
    /// <param name="dryRun">Ask Azure what would happen, and change nothing.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<int> RunAsync(string? code, string? ring, Delivery delivery, bool schemaFits, int atOnce, bool dryRun, CancellationToken cancellation)
    {
        if (code is not null && !folder.Has(code))
        {
            return await new Fault(code, "there is no such library.", $"name one of {string.Join(", ", folder.Libraries)}").RefuseAsync();
        }

        var codes = code is not null ? [code] : await _ring.MembersAsync(ring!, cancellation);
        var all = await Deployed.FindAllAsync(programs, folder.Libraries, cancellation);
        if (!all.IsOk)
        {
            return await all.Error.RefuseAsync();
        }

        var fleet = await HealthsAsync(all.Value, cancellation);
        var steps = await StepsAsync([.. all.Value.Where(one => codes.Contains(one.Code, StringComparer.Ordinal))], fleet, delivery.Site is not null, cancellation);
        if (steps.Faults.Count > 0 && steps.ToDo.Count == 0)
        {
            return await Ring.StopAsync(steps.Faults, steps.Faults.Select(fault => fault.Where));
        }

        if (steps.ToDo.Count == 0)
        {
            console.WriteLine(codes.Intersect(all.Value.Select(one => one.Code), StringComparer.Ordinal).Any() ? "nothing to take back" : "none of them is in Azure. Next: status");
            return ExitCode.Good;
        }

        if (RefusalOf(steps.ToDo, fleet, delivery, schemaFits) is { } refused)
        {
            return await refused.RefuseAsync();
        }

        var back = delivery with { Release = steps.ToDo[0].To };
        foreach (var line in dryRun ? steps.ToDo.SelectMany(step => _rollout.TypedBack(step.Instance, back)) : [])
        {
            console.WriteLine(line);
        }

        var done = dryRun ? ExitCode.Good : await Ring.EachAsync([.. steps.ToDo.Select(step => step.Library)], atOnce, one => _rollout.DeliverAsync(one.Instance!, back, cancellation));
        return steps.Faults.Count > 0 ? await Ring.StopAsync(steps.Faults, steps.Faults.Select(fault => fault.Where)) : done;
    }

    private async Task<(IReadOnlyList<Step> ToDo, IReadOnlyList<Fault> Faults)> StepsAsync(IReadOnlyList<Deployed> libraries, IReadOnlyDictionary<string, Health> fleet, bool withPages, CancellationToken cancellation)
    {
        var (toDo, faults) = (new List<Step>(), new List<Fault>());
        foreach (var one in libraries)
        {
            if (one.Instance is not { } instance)
            {
                faults.Add(one.HalfMade);
            }
            else if (one.Previous is not { } previous)
            {
                faults.Add(new Fault(one.Code, "remembers no release before that was well there.", $"choose one, and: deploy {one.Code} --release … --package …"));
            }
            else if (fleet[one.Code] is { IsWell: true } health && health.Release == previous && (!withPages || await Health.PagesAsync(instance, cancellation) == previous))
            {
                console.WriteLine($"{one.Code}: is on {previous} already");
            }
            else
            {
                console.WriteLine($"{one.Code}: {one.Release ?? fleet[one.Code].Release ?? "something"} -> {previous}");
                toDo.Add(new Step(one, instance, fleet[one.Code], previous, one.PreviousSchema));
            }
        }

        return (toDo, faults);
    }

    /// <summary>What speaks against it.</summary>
    private static Fault? RefusalOf(IReadOnlyList<Step> steps, IReadOnlyDictionary<string, Health> fleet, Delivery delivery, bool schemaFits)
    {
        if (steps.Select(step => step.To).Distinct(StringComparer.Ordinal).Count() > 1)
        {
            return new Fault(string.Join(", ", steps.Select(step => step.Library.Code)), "go back to different releases; nothing was changed.", $"one after the other, each with its package: rollback {steps[0].Library.Code}");
        }

        foreach (var step in steps)
        {
            var schema = step.Health.Schema ?? fleet.Values.FirstOrDefault(other => other.Release == step.Library.Release && other.Schema is not null)?.Schema;
            if (schema > step.ToSchema)
            {
                return new Fault(step.Library.Code, $"has rows of schema {schema}, which {step.To} (schema {step.ToSchema}) cannot read; nothing was changed.", "mend it forward with a new release, or bring back a backup from before: api/docs/operations/runbooks.md.");
            }

            if (schema is null && !schemaFits)
            {
                return new Fault(step.Library.Code, $"does not say the schema of its rows, nor does any other on {step.Library.Release}; nothing was changed.", $"look into CHANGELOG.md whether the schema rose after {step.To}; if not, the same command with --schema-fits.");
            }
        }

        var to = steps[0].To;
        return delivery.Package is null
            ? new Fault(string.Join(", ", steps.Select(step => step.Library.Code)), $"would go back to {to}, and need its package; nothing was changed.", $"take api and site from the run of the workflow release for the tag v{to} (kept 90 days), or build them from that tag as api/docs/operations says; then the same command with --package and --site.")
            : Readiness.Of(delivery);
    }

    private static async Task<IReadOnlyDictionary<string, Health>> HealthsAsync(IReadOnlyList<Deployed> all, CancellationToken cancellation)
    {
        var healths = new ConcurrentDictionary<string, Health>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = cancellation }, async (one, cancelled) =>
        {
            if (one.Instance is { } instance)
            {
                healths[one.Code] = await Health.AskAsync(instance, cancelled);
            }
        });
        return healths;
    }
}
