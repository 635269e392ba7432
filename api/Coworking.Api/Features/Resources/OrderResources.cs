using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Centres;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Resources;

/// <summary>Puts the list in another order: every resource once, as the director saw them.</summary>
public sealed class OrderResources(EditCentre edit)
{
    private static readonly LocalizedText EachOnce = new(
        "Тізімде орталықтың әр орны бір реттен тұруы керек. Бетті жаңартыңыз: тізім өзгерген болуы мүмкін.",
        "В списке должно быть каждое место центра по одному разу. Обновите страницу: возможно, список изменился.",
        "The list must name every resource of the centre once. Reload: it may have changed.");

    public async Task<IResult> RunAsync(HttpRequest request, CancellationToken cancellation)
    {
        var body = await JsonBody.ReadAsync(request, ResourcesJson.Wire.ResourceOrderBody, cancellation);
        if (!body.IsOk)
        {
            return body.Error;
        }

        var changed = await edit.RunAsync(settings => Ordered(settings, body.Value.Ids), cancellation);
        return changed.Match<IResult>(
            settings => JsonAnswer.Ok(new ResourceList([.. settings.Inventory.All.Select(ResourceItem.Of)]), ResourcesJson.Wire.ResourceList),
            problem => problem);
    }

    private static Result<CentreSettings, ProblemAnswer> Ordered(CentreSettings settings, IReadOnlyList<string> ids)
    {
        var all = settings.Inventory.All.ToDictionary(resource => resource.Id.Value, StringComparer.Ordinal);
        return ids.Count == all.Count && ids.Distinct(StringComparer.Ordinal).Count() == all.Count && ids.All(all.ContainsKey)
            ? settings with { Inventory = new Inventory(ids.Select(id => all[id])) }
            : Problems.Malformed.AnswerFor("ids", EachOnce);
    }
}
