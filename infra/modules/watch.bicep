metadata description = 'Who is told when an instance is ill or dear.'

import { Budget, Parts, regionName } from 'types.bicep'

@description('Name of the instance.')
param name string

@description('The parts of the instance.')
param parts Parts

@description('Region of the instance.')
param location string

@description('Tags of the alerts.')
param tags { *: string }

@description('What it may cost before somebody is told.')
param budget Budget

// Made once for all libraries by regional.bicep.
resource told 'Microsoft.Insights/actionGroups@2023-01-01' existing = {
  scope: resourceGroup(regionName)
  name: regionName
}

module alerts 'alerts.bicep' = {
  params: { name: name, parts: parts, location: location, tags: tags, actionGroupId: told.id }
}

module costs 'budget.bicep' = {
  params: { name: name, budget: budget, actionGroupId: told.id }
}
