using Coworking.Api.Features.Centres;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Centres;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using Microsoft.AspNetCore.Http;

namespace Coworking.Api.Features.Resources;

/// <summary>Adds a resource at the end of the list, or changes what is said about one. With <c>If-None-Match: *</c> it only adds.</summary>
public sealed class ChangeResource(EditCentre edit)
{
    private const int MostResources = 200;

    private static readonly LocalizedText IdRule = new(
        "a-z, 0-9 және ішіндегі дефис, 1-32 таңба; «order» болмайды.",
        "a-z, 0-9 и дефис внутри, от 1 до 32 знаков; не «order».",
        "1 to 32 of a-z, 0-9 and inner hyphens; not “order”.");

    private static readonly LocalizedText KindStays = new(
        "Бар орынның түрі өзгермейді: оны шығарып, жаңасын қосыңыз.",
        "Вид имеющегося места не меняется: выведите его и добавьте новое.",
        "The kind of a resource never changes: retire it and add another.");

    public async Task<IResult> RunAsync(string id, HttpRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var body = await JsonBody.ReadAsync(request, ResourcesJson.Wire.ChangeResourceBody, cancellation);
        if (!body.IsOk)
        {
            return body.Error;
        }

        // "order" is the address of the list's order.
        if (!ResourceId.TryParse(id, out var resourceId) || resourceId.Value == "order")
        {
            return Problems.Malformed.AnswerFor("id", IdRule);
        }

        if (ResourceCheck.FaultOf(body.Value) is { } fault)
        {
            return Problems.Malformed.AnswerFor(fault.Field, fault.Message);
        }

        var onlyNew = request.Headers.IfNoneMatch.ToString() == "*";
        var changed = await edit.RunAsync(settings => Changed(settings, resourceId, body.Value, onlyNew), cancellation);
        return changed.Match<IResult>(settings => Answer(settings, resourceId), problem => problem);
    }

    internal static JsonAnswer Answer(CentreSettings settings, ResourceId id) =>
        JsonAnswer.Ok(ResourceItem.Of(settings.Inventory.Find(id)!), ResourcesJson.Wire.ResourceItem);

    private static Result<CentreSettings, ProblemAnswer> Changed(CentreSettings settings, ResourceId id, ChangeResourceBody body, bool onlyNew)
    {
        var known = settings.Inventory.Find(id);
        if (known is not null && onlyNew)
        {
            return ResourceProblems.ResourceExists.Answer();
        }

        if (known is not null && known.Kind != body.Kind)
        {
            return Problems.Malformed.AnswerFor("kind", KindStays);
        }

        if (known is null && settings.Inventory.All.Count >= MostResources)
        {
            return ResourceProblems.TooManyInAll.Answer();
        }

        var resource = new Resource(id, body.Kind, body.Name, body.Zone, body.Capacity, body.Features ?? [], known?.Active ?? true, body.DeskOnly);
        return settings with { Inventory = settings.Inventory.With(resource) };
    }
}
