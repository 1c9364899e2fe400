using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace Emulator.WebApi.Reading;

/// <summary>Compares dates as the platform does: a date-only column with a date and time literal, and the other way round.</summary>
internal sealed class LenientResolver : ODataUriResolver
{
    public override void PromoteBinaryOperandTypes(
        BinaryOperatorKind binaryOperatorKind, ref SingleValueNode leftNode, ref SingleValueNode rightNode, out IEdmTypeReference typeReference)
    {
        leftNode = AsDate(leftNode, rightNode);
        rightNode = AsDate(rightNode, leftNode);
        base.PromoteBinaryOperandTypes(binaryOperatorKind, ref leftNode, ref rightNode, out typeReference);
    }

    private static SingleValueNode AsDate(SingleValueNode literal, SingleValueNode column)
    {
        if (literal is not ConstantNode constant || column.TypeReference is not { } wanted) return literal;
        if (constant.Value is DateTimeOffset moment && wanted.IsDate())
            return new ConstantNode(new Date(moment.UtcDateTime.Year, moment.UtcDateTime.Month, moment.UtcDateTime.Day), constant.LiteralText, EdmCoreModel.Instance.GetDate(false));
        if (constant.Value is Date date && wanted.IsDateTimeOffset())
            return new ConstantNode(new DateTimeOffset(date.Year, date.Month, date.Day, 0, 0, 0, TimeSpan.Zero), constant.LiteralText,
                EdmCoreModel.Instance.GetDateTimeOffset(false));

        return literal;
    }
}
